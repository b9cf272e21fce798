import type { Comparison } from './query-syntax.ts';

/** Whether two values stand to each other as a search term asks. Texts are given in the case that is to count. */
export function compare(operator: Comparison, left: number | string, right: number | string): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case 'contains':
      return String(left).includes(String(right));
    case 'starts with':
      return String(left).startsWith(String(right));
  }
}
