/** An element and, outwards, all that it stands in as laid out: what is put by a slot is within the slot. */
export function outwards(element: Element): Element[] {
  const passed: Element[] = []
  for (let inner: Element | null = element; inner !== null; inner = around(inner)) passed.push(inner)
  return passed
}

/** Whether an element is in the top layer: a modal dialog, what is in fullscreen, an open popover. */
export function isLayer(element: Element): boolean {
  return Element.prototype.matches.call(element, ':modal, :popover-open')
}

// By way of the prototypes, here and above: a form's own properties may be hidden by fields of their names.
function around(element: Element): Element | null {
  const slot: unknown = Reflect.get(Element.prototype, 'assignedSlot', element)
  if (slot instanceof Element) return slot
  const parentNode: unknown = Reflect.get(Node.prototype, 'parentNode', element)
  if (parentNode instanceof ShadowRoot) return parentNode.host
  return parentNode instanceof Element ? parentNode : null
}
