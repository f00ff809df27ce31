/** Takes the keyboard to the first field that is refused. */
export function focusFirstWrong(body: HTMLElement | null): void {
  requestAnimationFrame(() => body?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
}
