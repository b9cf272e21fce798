import type { Panel } from '../panel.ts';
import type { Reading } from './reading.ts';
import { readSurroundings } from './surroundings.ts';

/** Reads one document and what stands around it, in two calls, three where there are many folders. @throws DriveTrouble */
export function readDocument(id: string, panel: Panel): Reading {
  const file = panel.drive.file(id);
  if (!panel.mayList())
    return { file, case: { kind: 'unknown', why: 'not-granted' }, folderPath: [], neighbours: undefined };
  const { case: inCase, folderPath, neighbours } = readSurroundings(file, panel.drive, panel);
  return { file, case: inCase, folderPath, neighbours };
}
