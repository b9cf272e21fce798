import { visible } from '../../../terminal/visible.ts';
import type { DigestView } from './digest-view.ts';

/** The digest as plain text, for mail programs that show no HTML. Whatever a name holds, it stays on its line. */
export function digestText({ standing, asOf, first, lists, signature }: DigestView): string {
  const lines = [
    standing,
    `Figures as of ${asOf}.`,
    ...(first.length === 0 ? [] : ['', 'First:']),
    ...first.map(({ what, gain, time }, place) => `${place + 1}. ${what} ${gain} It takes ${time}.`),
    ...lists.flatMap(({ title, count, items, more }) => [
      '',
      `${title}: ${count}`,
      ...items.flatMap(({ name, link, about }) => [
        `- ${name}${about === '' ? '' : ` (${about})`}`,
        ...(link === null ? [] : [`  ${link}`]),
      ]),
      ...(more === undefined ? [] : [`  ${more}`]),
    ]),
    '',
    signature,
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
