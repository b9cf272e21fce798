import type { Setting } from '../panel.ts';
import type { DriveService } from '../services/drive-service.ts';
import type { Reading } from './reading.ts';
import { readSurroundings } from './surroundings.ts';

/** Reads one document and what stands around it, in two calls, three where there are many folders. @throws DriveTrouble */
export function readDocument(id: string, drive: DriveService, setting: Setting): Reading {
  const file = drive.file(id);
  const { case: inCase, folderPath, neighbours } = readSurroundings(file, drive, setting);
  return { file, case: inCase, folderPath, neighbours };
}
