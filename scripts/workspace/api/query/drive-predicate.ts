import type { DriveRecord } from '../../state/file-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { invalidValue } from '../api-error.ts';
import { compare } from './compare.ts';
import { parseQuery, QuerySyntaxError, type Query } from './query-syntax.ts';

/** The search terms of `drives.list` under domain admin access. @throws ApiError 400 'Invalid Value' at `q` */
export function drivePredicate(
  text: string | undefined,
  workspace: Workspace,
): (drive: DriveRecord) => boolean {
  if (text === undefined || text === '') return () => true;
  const value = (drive: DriveRecord, field: string): string | number => {
    const organizers = drive.members.filter((member) => member.role === 'organizer').length;
    if (field === 'name') return drive.name.toLowerCase();
    if (field === 'createdTime') return drive.createdTime;
    if (field === 'memberCount') return drive.members.length;
    if (field === 'organizerCount') return organizers;
    return workspace.directory.orgUnit(drive.orgUnit ?? '')?.id.replace(/^id:/, '') ?? '';
  };
  const compile = (query: Query): ((drive: DriveRecord) => boolean) => {
    if (query.kind === 'and' || query.kind === 'or') {
      const terms = query.terms.map(compile);
      return query.kind === 'and'
        ? (drive) => terms.every((term) => term(drive))
        : (drive) => terms.some((term) => term(drive));
    }
    if (query.kind === 'not') {
      const term = compile(query.term);
      return (drive) => !term(drive);
    }
    if (query.kind !== 'compare') throw invalidValue('q');
    const { field, operator } = query;
    if (!['name', 'createdTime', 'memberCount', 'organizerCount', 'orgUnitId'].includes(field))
      throw invalidValue('q');
    const wanted = field === 'createdTime' ? Date.parse(String(query.value)) : query.value;
    if (typeof wanted === 'boolean' || Number.isNaN(wanted)) throw invalidValue('q');
    const right = typeof wanted === 'string' ? wanted.toLowerCase() : wanted;
    return (drive) => compare(operator, value(drive, field), right);
  };
  try {
    return compile(parseQuery(text));
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw invalidValue('q');
    throw error;
  }
}
