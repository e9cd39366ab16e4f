/** The browser's memory of a session, empty. */
export function sessionMemory() {
  const items: Record<string, unknown> = {}
  return {
    items,
    session: {
      get: async (key: string): Promise<Record<string, unknown>> => (key in items ? { [key]: items[key] } : {}),
      set: async (more: Record<string, unknown>): Promise<void> => void Object.assign(items, more),
    },
  }
}
