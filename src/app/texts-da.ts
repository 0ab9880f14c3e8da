export const files = import.meta.glob<object>('./texts/*.da.json', { eager: true, import: 'default' })
