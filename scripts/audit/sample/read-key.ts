import { readFile } from 'node:fs/promises';
import { parsedJson } from '../../node/parsed-json.ts';
import { sampleKeySchema, SampleRefused, type SampleKey } from './sample-key.ts';

/** The key of a sample. @throws SampleRefused when the file is none */
export async function readKey(file: string): Promise<SampleKey> {
  const mend = "Give the key that 'wtk sample draw' wrote below kim/.";
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SampleRefused(
      `The key '${file}' cannot be read (${error instanceof Error ? error.message : String(error)}). ${mend}`,
    );
  });
  const parsed = sampleKeySchema.safeParse(parsedJson(text));
  if (!parsed.success) throw new SampleRefused(`'${file}' is not the key of a sample. ${mend}`);
  return parsed.data;
}
