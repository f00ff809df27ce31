/** Says how full a field is once it is nearly full. */
export function roomLeft({ value, maxLength }: { value: string; maxLength?: number | undefined }): string | undefined {
  return maxLength !== undefined && value.length >= maxLength * 0.8 ? `${value.length} / ${maxLength}` : undefined
}
