import type { UserRecord } from '../../state/directory-records.ts';
import { ApiError } from '../api-error.ts';

const FIELDS: Readonly<Record<string, (user: UserRecord) => string>> = {
  email: (user) => user.address,
  givenName: (user) => user.givenName,
  familyName: (user) => user.familyName,
  name: (user) => `${user.givenName} ${user.familyName}`,
  orgUnitPath: (user) => user.orgUnit,
  isSuspended: (user) => String(user.suspended),
  isArchived: (user) => String(user.archived),
  isAdmin: (user) => String(user.admin),
};

const CLAUSE = /\s*(\w+)(:|=)(?:'([^']*)'|"([^"]*)"|(\S+))/y;

/**
 * The part of the Directory's search language that is kept here: clauses `field:value` (`orgUnitPath` with all that is
 * under it, names and addresses by their start with `*`) and `field=value` (exactly), all of which must hold.
 * @throws ApiError 400 for fields that the Directory does not search
 */
export function userPredicate(query: string | undefined): (user: UserRecord) => boolean {
  const text = query?.trim() ?? '';
  const tests: ((user: UserRecord) => boolean)[] = [];
  for (let at = 0; at < text.length; at = CLAUSE.lastIndex) {
    CLAUSE.lastIndex = at;
    const [clause, field = '', operator, single, double, bare] = CLAUSE.exec(text) ?? [];
    const read = FIELDS[field];
    if (clause === undefined || !read) throw new ApiError(400, 'invalid', 'Invalid Input: query');
    const wanted = (single ?? double ?? bare ?? '').toLowerCase();
    tests.push((user) => {
      const actual = read(user).toLowerCase();
      if (operator === '=') return actual === wanted;
      if (field === 'orgUnitPath')
        return wanted === '/' || actual === wanted || actual.startsWith(`${wanted}/`);
      return wanted.endsWith('*') ? actual.startsWith(wanted.slice(0, -1)) : actual.includes(wanted);
    });
  }
  return (user) => tests.every((test) => test(user));
}
