/** Plain words that fit anywhere, for what no name explains. */
export const WORDS: readonly string[] = (
  'amber anchor apple arrow autumn balance basket beacon birch bridge bright brook cabin calm canvas canyon cedar ' +
  'chapter cloud clover coast cobalt compass copper coral cotton crystal dawn delta desert early eastern echo ember ' +
  'evening falcon feather fern field flint forest fountain garden gentle glacier golden granite harbor hazel hollow ' +
  'horizon indigo island ivory jasmine juniper lake lantern lemon level lily linen lunar maple marble meadow mellow ' +
  'mint morning mountain nectar northern oak ocean olive orchard orbit paper pebble pepper pine planet plum prairie ' +
  'quiet quartz rapid raven river rocket saffron sand sierra silver solar southern spring spruce stone summer sunny ' +
  'thunder timber topaz valley velvet violet western willow winter wood'
).split(' ');
