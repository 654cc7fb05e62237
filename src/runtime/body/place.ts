/** Says where an index stands in a text: `at line 3, column 14`, both from 1, columns in UTF-16 code units. */
export function placeIn(text: string, index: number): string {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return `at line ${line}, column ${index - start + 1}`;
}
