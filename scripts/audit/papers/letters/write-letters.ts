import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Policy } from '#policy/pack/policy.ts';
import { renderPaper } from '../html/render-paper.ts';
import { directoratesOf } from '../standing/directorates.ts';
import type { RoundWithBefore } from '../standing/round-before.ts';
import { letterMail } from './letter-mail.ts';
import { letterText } from './letter-text.ts';
import { letterView, type LetterView } from './letter-view.ts';

export interface LetterWritten {
  readonly directorate: string;
  readonly to: string;
  readonly files: { readonly html: string; readonly eml: string };
  readonly letter: LetterView;
}

export interface LettersWritten {
  readonly written: readonly LetterWritten[];
  /** Directorates that nobody can be written to for, and why. */
  readonly notWritten: readonly { readonly directorate: string; readonly why: string }[];
}

/** Writes one letter a directorate, as a page to print and as a draft message. Sends nothing. */
export async function writeLetters(
  rounds: RoundWithBefore,
  policy: Policy,
  out: string,
): Promise<LettersWritten> {
  await mkdir(out, { recursive: true });
  const written: LetterWritten[] = [];
  const notWritten: { directorate: string; why: string }[] = [];
  for (const { director, ...directorate } of directoratesOf(rounds.round.result, policy)) {
    if (director === undefined) {
      notWritten.push({
        directorate: directorate.id,
        why: `The round has teams of the directorate '${directorate.id}', which teams.yaml does not have: put it back, with its director, and write the letters again.`,
      });
      continue;
    }
    const letter = letterView({ ...directorate, director }, rounds, policy);
    const html = renderPaper('letter', letter);
    const eml = await letterMail(letter, { html, text: letterText(letter) }, rounds.round, directorate.id);
    const files = { html: join(out, `${directorate.id}.html`), eml: join(out, `${directorate.id}.eml`) };
    await writeFile(files.html, html);
    await writeFile(files.eml, eml);
    written.push({ directorate: directorate.id, to: director, files, letter });
  }
  return { written, notWritten };
}
