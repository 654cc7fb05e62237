import { describe, expect, it } from 'vitest';
import { clientOf, expectDistinct, itemsAt, type Json, pagesOf } from './client.ts';
import { answers, COUNT, contract, inPath, listOf, object, query, ref, TEXT, UUID } from './contract.ts';

const ways = [query('page', { type: 'integer', minimum: 0 }), query('size', { type: 'integer' })];
const collection = (rel: string, name: string): Json =>
  object({
    _embedded: object({ [rel]: listOf(ref(name)) }),
    _links: object({
      self: ref('Link'),
      'next?': ref('Link'),
      'prev?': ref('Link'),
      'first?': ref('Link'),
      'last?': ref('Link'),
    }),
    page: object({ size: COUNT, totalElements: COUNT, totalPages: COUNT, number: COUNT }),
  });

const HAL = contract(
  {
    '/products': { get: answers(collection('productList', 'Product'), ways) },
    '/products/{productId}': { get: answers(ref('Product'), [inPath('productId', UUID)]) },
    '/categories': { get: answers(collection('categories', 'Category'), ways) },
    '/categories/{id}': { get: answers(ref('Category'), [inPath('id', COUNT)]) },
    '/products/{productId}/category': { get: answers(ref('Category'), [inPath('productId', UUID)]) },
    '/categories/{id}/products': { get: answers(collection('products', 'Product'), [inPath('id', COUNT), ...ways]) },
  },
  {
    Link: object({ href: { type: 'string' }, 'templated?': { type: 'boolean' } }),
    Product: object({
      id: UUID,
      name: TEXT,
      categoryId: COUNT,
      _links: object({ self: ref('Link'), category: ref('Link') }),
    }),
    Category: object({ id: COUNT, name: TEXT, '_links?': object({ self: ref('Link'), 'products?': ref('Link') }) }),
  },
);

const href = (page: Json, rel: string): unknown => ((page['_links'] as Json)[rel] as Json | undefined)?.['href'];

describe('the style of HAL', () => {
  it('leads from page to page by links', async () => {
    const client = await clientOf(HAL);
    const pages = await pagesOf(client, '/products?size=12', (page) => href(page, 'next'));
    expectDistinct(
      pages.flatMap((page) => itemsAt(page, '_embedded', 'productList').map(({ id }) => id)),
      50,
    );
    for (const [number, page] of pages.entries()) {
      expect(page['page']).toEqual({ size: 12, totalElements: 50, totalPages: 5, number });
      expect(await client.get(String(href(page, 'self')))).toEqual(page);
      expect(await client.get(String(href(page, 'last')))).toEqual(pages.at(-1));
      expect(await client.get(String(href(page, 'first')))).toEqual(pages[0]);
    }
  });

  it('leads from a thing to itself and to those around it', async () => {
    const client = await clientOf(HAL);
    for (const product of itemsAt(await client.get('/products?size=5'), '_embedded', 'productList')) {
      expect(await client.get(`/products/${product['id']}`)).toEqual(product);
      expect(await client.get(String(href(product, 'self')))).toEqual(product);
      const category = await client.get(`/products/${product['id']}/category`);
      expect(category['id']).toBe(product['categoryId']);
      expect(await client.get(`/categories/${category['id']}`)).toEqual(category);
      const {
        _embedded: { products },
      } = (await client.get(`/categories/${category['id']}/products?size=50`)) as { _embedded: { products: Json[] } };
      expect(products).toContainEqual(product);
      expect(products.every(({ categoryId }) => categoryId === category['id'])).toBe(true);
    }
  });
});
