import { options, type VNode } from 'preact'

/**
 * Has controls heed no click that a script made up. A closed root is not enough: Firefox hands a page the very nodes
 * that are selected in it (w3c/selection-api#361), by the reader or by `window.find`, and with them all of the card. On
 * the controls themselves, for a page can take those out of whatever listens around them.
 */
export function heedOnlyTrustedClicks(): void {
  options.vnode = ({ props }: VNode<{ onClick?(event: Event): unknown }>) => {
    const { onClick } = props
    if (onClick) props.onClick = (event) => event.isTrusted && onClick(event)
  }
}
