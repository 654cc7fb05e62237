import { describe, expect, it } from 'vitest';
import { roleName, roleOf } from '../../../../src/runtime/names/role.ts';

describe('the role of a member that names another thing', () => {
  it.each(
    'ownerId owner_id owner-id owner_ID ownerID Owner-Id ownerUuid owneruuid owner_uuid ownerUUID ownerGuid owner_guid ownerGUID'.split(
      ' ',
    ),
  )('of %s is the owner', (name) => {
    expect(roleOf(name)).toEqual({ words: ['owner'], many: false });
  });

  it.each(['billingOwnerIds', 'billing_owner_ids', 'billingOwnerIDs', 'billingOwnerGuids'])(
    'of %s is several',
    (name) => {
      expect(roleOf(name)).toEqual({ words: ['billing', 'owner'], many: true });
    },
  );

  it.each(['id', 'ID', '_id', 'paid', 'ids', 'grid', 'valid', 'uuid', 'guid', 'idOwner', ''])('%s has none', (name) => {
    expect(roleOf(name)).toBeUndefined();
  });
});

it.each([
  ['ownerId', 'owner'],
  ['owners', 'owner'],
  ['billingOwnerIds', 'billingowner'],
  ['peopleIds', 'person'],
  ['criteriaId', 'criterion'],
  ['status', 'status'],
])('%s names by the role %s', (name, role) => {
  expect(roleName(name)).toBe(role);
});
