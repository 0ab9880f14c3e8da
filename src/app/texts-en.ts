export const files = import.meta.glob<object>('./texts/*.en.json', { eager: true, import: 'default' })
