import { columnsOf, visible } from '../../../terminal/visible.ts';

/** Text from outside in exactly `width` columns of a terminal: made visible, cut with an ellipsis, padded on the right. */
export function fit(text: string, width: number): string {
  const safe = visible(text);
  if (columnsOf(safe) <= width) return safe + ' '.repeat(width - columnsOf(safe));
  let cut = '';
  for (const character of safe) {
    if (columnsOf(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - columnsOf(cut)))}`;
}

/** The same, padded on the left: for numbers. */
export function fitRight(text: string, width: number): string {
  const fitted = fit(text, width);
  const trimmed = fitted.trimEnd();
  return ' '.repeat(fitted.length - trimmed.length) + trimmed;
}
