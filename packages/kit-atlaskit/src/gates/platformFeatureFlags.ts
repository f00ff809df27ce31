/** What Atlaskit asks before it shows something new. All is as it was published, but that high contrast is to be had. */
export const fg = (gate: string): boolean => gate === 'platform_increased-contrast-themes'
