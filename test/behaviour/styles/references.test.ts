import { expect, it } from 'vitest';
import { clientOf, type Json } from './client.ts';
import { answers, contract, inPath, listOf, object, ref, TEXT, UUID } from './contract.ts';

const CONTRACT = contract(
  {
    '/criteria': { get: answers(listOf(ref('Criterion'))) },
    '/criteria/{criterionId}': { get: answers(ref('Criterion'), [inPath('criterionId', UUID)]) },
    '/skus': { get: answers(listOf(ref('Sku'))) },
    '/skus/{id}': { get: answers(ref('Sku'), [inPath('id', UUID)]) },
    '/news': { get: answers(listOf(ref('News'))) },
  },
  {
    Criterion: object({ id: UUID, name: TEXT }),
    Sku: object({ id: UUID, name: TEXT }),
    News: object({ id: UUID, skuGuid: UUID, criterionId: UUID, criteriaIDs: listOf(UUID) }),
  },
);

it('an id names a thing that there is, however it is spelled and whatever its plural', async () => {
  const { get } = await clientOf(CONTRACT);
  const listed = async (path: string): Promise<readonly Json[]> => (await get(path)) as unknown as readonly Json[];
  const skus = (await listed('/skus')).map(({ id }) => id);
  const criteria = (await listed('/criteria')).map(({ id }) => id);
  for (const { skuGuid, criterionId, criteriaIDs } of await listed('/news')) {
    expect(skus).toContain(skuGuid);
    expect(criteria).toContain(criterionId);
    expect(criteria).toEqual(expect.arrayContaining(criteriaIDs as string[]));
  }
});
