import { ApiError } from '../api-error.ts';
import { textOf } from '../call.ts';
import { STRING, type Method } from '../method.ts';
import { ORG_UNITS } from '../shapes/directory-shapes.ts';
import { requirePrivilege } from '../privilege.ts';
import { badRequest } from './users.ts';

/** All org units in one answer: this list has no pages. */
export const orgunitsList: Method = {
  id: 'directory.orgunits.list',
  verb: 'GET',
  path: '/admin/directory/v1/customer/{customerId}/orgunits',
  envelope: 'legacy',
  scopes: ['admin.directory.orgunit', 'admin.directory.orgunit.readonly'],
  parameters: {
    orgUnitPath: STRING,
    type: { type: 'string', values: ['all', 'children', 'allIncludingParent'] },
  },
  shape: ORG_UNITS,
  run: (call) => {
    requirePrivilege(call, 'org-units');
    const { directory } = call.workspace;
    if (call.path.customerId !== 'my_customer' && call.path.customerId !== directory.customerId) {
      throw badRequest('Invalid Customer Id');
    }
    const given = textOf(call, 'orgUnitPath') ?? '/';
    const under = directory.orgUnit(given.startsWith('/') || given.startsWith('id:') ? given : `/${given}`);
    if (!under) throw new ApiError(404, 'notFound', 'Org unit not found');
    const type = textOf(call, 'type') ?? 'children';
    const prefix = under.path === '/' ? '/' : `${under.path}/`;
    const units = directory.orgUnits.filter((unit) => {
      if (unit.path === under.path) return type === 'allIncludingParent';
      if (!unit.path.startsWith(prefix)) return false;
      return type !== 'children' || !unit.path.slice(prefix.length).includes('/');
    });
    return {
      kind: 'admin#directory#orgUnits',
      etag: '"orgunits"',
      ...(units.length > 0 && {
        organizationUnits: units.map((unit) => {
          const above = unit.path.slice(0, unit.path.lastIndexOf('/')) || '/';
          const parentId = directory.orgUnit(above)?.id;
          return {
            kind: 'admin#directory#orgUnit',
            etag: `"${unit.id}"`,
            name: unit.path.slice(unit.path.lastIndexOf('/') + 1),
            description: unit.description,
            orgUnitPath: unit.path,
            orgUnitId: unit.id,
            ...(unit.path !== '/' && { parentOrgUnitPath: above, parentOrgUnitId: parentId }),
          };
        }),
      }),
    };
  },
};
