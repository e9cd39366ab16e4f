/** The built popover, under the address that this page's own policy allows. It is run for what it does and exports nothing. */
declare module '/popover.js'
