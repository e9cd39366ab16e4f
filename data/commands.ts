/** Keyboard commands that the background runs, by their names in the manifest. */
export type CommandName = 'next-mention' | 'previous-mention' | 'toggle-site'

/** All that the manifest names: `_execute_action` opens the popup, and is the browser's own. */
export type ManifestCommand = CommandName | '_execute_action'
