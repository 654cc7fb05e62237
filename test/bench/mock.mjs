// A mock behind the product's own listener, without a request log. Speaks to `run.mjs` over IPC as `bare.mjs` does.
import { serve } from '../../dist/bench.js';

const { contract, options = {} } = JSON.parse(process.argv[2] ?? '{}');
const serving = await serve({ contracts: [{ from: contract }], load: {}, mock: options, port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ url: serving.url }));
process.on('message', () => process.send({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }));
