/** Whether a date such as `2024-02-29` is a day that there is. */
export function isDay(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
