/** Address of the built popover, put in at build: the store's lint wants to see what is imported. */
declare const POPOVER_FILE: string
