"use strict";

// Calls the official Node.js client: `node call_node_client.cjs <base URL> <key> <secret>`.
// Reads a call as JSON from each line, and writes what came of it, as JSON in a line.

const readline = require("node:readline");
const Iamport = require("iamport");

const [url, impKey, impSecret] = process.argv.slice(2);
Iamport.DEFAULT_HOST = url; // the one place where it takes another host
const client = new Iamport({ impKey, impSecret });

const lines = readline.createInterface({ input: process.stdin });

async function answer(line) {
  const { call, arguments: options } = JSON.parse(line);
  const [resource, method] = call.split(".");
  try {
    return { result: (await client[resource][method](options)) ?? null };
  } catch (error) {
    return { error: { code: error.code ?? null, message: error.message } };
  }
}

(async () => {
  for await (const line of lines) {
    process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
  }
})();
