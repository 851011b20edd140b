// Runs state machines with aws-local-stepfunctions for the benchmark of the engine (infra/bench/engine).
//
//   node peer.mjs FOLDER        FOLDER: where the package is installed
//
// Takes one JSON object a line, {"definition", "input", "output", "millis"}: runs executions one after another for that time, every Task
// answered at once with its input, and answers {"executions", "nanos"}; or {"error"} where an execution does not come to that output.
import { isDeepStrictEqual } from 'node:util';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The package wants Node 22 for this alone.
Promise.withResolvers ??= function () {
    let resolve, reject;
    const promise = new Promise((...both) => [resolve, reject] = both);
    return { promise, resolve, reject };
};

const entry = join(process.argv[2], 'node_modules', 'aws-local-stepfunctions', 'build', 'main.node.esm.js');
const { StateMachine } = await import(pathToFileURL(entry).href);

/** The names of all Task states, those inside of Map states too. */
function tasks(states) {
    return Object.entries(states).flatMap(([name, state]) =>
        state.Type === 'Task' ? [name] : state.Type === 'Map' ? tasks(state.ItemProcessor.States) : []);
}

async function measure({ definition, input, output, millis }) {
    const machine = new StateMachine(definition);
    const handlers = Object.fromEntries(tasks(definition.States).map(name => [name, payload => payload]));
    const end = process.hrtime.bigint() + BigInt(millis) * 1_000_000n;
    const begin = process.hrtime.bigint();
    let executions = 0;
    do {
        const result = await machine.run(input, { overrides: { taskResourceLocalHandlers: handlers } }).result;
        if (!isDeepStrictEqual(result, output)) {
            return { error: `an execution came to ${JSON.stringify(result).slice(0, 200)}` };
        }
        executions++;
    } while (process.hrtime.bigint() < end);
    return { executions, nanos: Number(process.hrtime.bigint() - begin) };
}

console.log(JSON.stringify({ node: process.version }));
for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await measure(JSON.parse(line)).catch(failure => ({ error: String(failure) }))));
}
