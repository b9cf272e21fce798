import type { Assessment, Light } from '../../result/audit-result.ts';

/** A light as pages show it: a word that says all, and a style that repeats it. */
export interface LightView {
  /** Sentence case: read by itself, without its colour. */
  readonly word: string;
  readonly style: 'green' | 'amber' | 'red' | 'grey' | 'owed';
  /** An exemption takes it out of the count. */
  readonly exempt: boolean;
}

const VIEWS: Readonly<Record<Light, Pick<LightView, 'word' | 'style'>>> = {
  green: { word: 'Green', style: 'green' },
  amber: { word: 'Amber', style: 'amber' },
  red: { word: 'Red', style: 'red' },
  'could not be measured': { word: 'Not measured', style: 'grey' },
  'evidence not supplied': { word: 'No evidence', style: 'owed' },
};

export const lightView = ({ light, exemption }: Pick<Assessment, 'light' | 'exemption'>): LightView => ({
  ...VIEWS[light],
  exempt: exemption !== undefined,
});
