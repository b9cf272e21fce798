import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type { InventoryReading } from '../../../scripts/audit/sources/inventory/inventory.ts';

/** Every document of a listing, read to its end. */
export async function documentsOf(reading: InventoryReading): Promise<DocumentFacts[]> {
  const documents: DocumentFacts[] = [];
  for await (const batch of reading) documents.push(...batch);
  return documents;
}
