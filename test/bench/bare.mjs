// The yardstick: what Node itself needs to send the same bytes. Speaks to `run.mjs` over IPC as `mock.mjs` does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const {
  fields = ['Content-Type', 'application/json'],
  body = '{"a":1}',
  reads = false,
  parseFile,
} = JSON.parse(process.argv[2] ?? '{}');
if (parseFile) JSON.parse(readFileSync(parseFile, 'utf8'));

const server = createServer((request, response) => {
  const answer = () => {
    response.writeHead(200, [...fields, 'Content-Length', String(Buffer.byteLength(body))]);
    response.end(body);
  };
  if (!reads) return answer();
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    answer();
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));
process.on('message', () => process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }));
