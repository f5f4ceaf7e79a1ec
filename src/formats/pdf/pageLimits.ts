/** What a page may be at least and at most; beyond it settings are refused. Printed to docs/pdf.md. */
export const pageLimits = {
  /** A side of the paper. */
  paper: { least: '60mm', most: '1200mm' },
  size: { least: '6pt', most: '36pt' },
  columns: 4,
  /** Ems below which no column holds three words. */
  narrowest: 6,
  fewestLines: 8,
  /** Of text on white (WCAG 2.2, 1.4.3). */
  contrast: 4.5,
} as const;
