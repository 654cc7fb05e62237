// A mock behind the product's own listener, without a request log. Speaks to `run.mjs` over IPC as `bare.mjs` does.
import { createServer } from 'node:http';
import { createListener, createMock, loadContract } from '../../dist/index.js';

const { contract, options = {} } = JSON.parse(process.argv[2] ?? '{}');
const mock = createMock(await loadContract(contract), options);
const server = createServer(createListener(mock.handle));
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })));
process.on('message', () => process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }));
