// SPDX-License-Identifier: Apache-2.0
// Opens files in the YAML language server, as an editor does, and compares its complaints with what the files expect:
// check.mjs NODE_MODULES SCHEMA=FILE...
// A line that ends with `# expect: WORDS` must get exactly one complaint that holds WORDS, any other line none. Also
// asks once per file what an editor shows for a key (hover) and offers at an empty place (completion).
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...pairs] = process.argv.slice(2);
const files = pairs.map((pair) => {
  const [schema, file] = pair.split("=");
  return { schema: pathToFileURL(path.resolve(schema)).href, uri: pathToFileURL(path.resolve(file)).href,
           name: path.basename(file), text: readFileSync(file, "utf8") };
});

class Server {
  #process;
  #input = Buffer.alloc(0);
  #next = 1;
  #answers = new Map();
  #complaints = new Map();

  constructor(settings) {
    this.settings = settings;
    const program = path.join(modules, "yaml-language-server", "bin", "yaml-language-server");
    this.#process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout.on("data", (data) => this.#read(data));
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) { this.#send({ method, params }); }

  ask(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  complaints(uri) { return new Promise((resolve) => this.#complaints.set(uri, resolve)); }

  #read(data) {
    this.#input = Buffer.concat([this.#input, data]);
    for (;;) {
      const end = this.#input.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#input.subarray(0, end).toString())[1]);
      if (this.#input.length < end + 4 + length) return;
      const message = JSON.parse(this.#input.subarray(end + 4, end + 4 + length).toString());
      this.#input = this.#input.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take(message) {
    if (message.method === "workspace/configuration") {
      this.#send({ id: message.id, result: message.params.items.map((item) => this.settings[item.section] ?? null) });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.#complaints.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
    }
  }

  async stop() {
    await this.ask("shutdown", null);
    this.notify("exit", null);
  }
}

let failures = 0;
function expect(holds, what) {
  if (holds) return;
  ++failures;
  console.log(`FAILED: ${what}`);
}

function compare(file, complaints) {
  file.text.split("\n").forEach((text, line) => {
    const here = complaints.filter((complaint) => complaint.range.start.line === line);
    const wanted = /# expect: (.*)$/.exec(text)?.[1];
    const said = here.map((complaint) => complaint.message.replaceAll("\n", " ")).join(" | ");
    if (wanted === undefined) {
      expect(here.length === 0, `${file.name}:${line + 1}: nothing expected, got ${said}`);
    } else {
      expect(here.length === 1 && said.includes(wanted), `${file.name}:${line + 1}: expected ${wanted}, got ${said}`);
    }
  });
}

const schemas = {};
for (const file of files) (schemas[file.schema] ??= []).push(file.uri);
const server = new Server({
  yaml: { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } },
});
await server.ask("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {}, hover: { contentFormat: ["markdown"] } } },
});
server.notify("initialized", {});
server.notify("workspace/didChangeConfiguration", { settings: server.settings });

for (const file of files) {
  const complaints = server.complaints(file.uri);
  server.notify("textDocument/didOpen", { textDocument: { uri: file.uri, languageId: "yaml", version: 1, text: file.text } });
  compare(file, await complaints);

  const line = file.text.split("\n").findIndex((text) => /^[a-zA-Z]+:/.test(text));
  const place = { textDocument: { uri: file.uri }, position: { line, character: 1 } };
  const hover = await server.ask("textDocument/hover", place);
  expect(JSON.stringify(hover?.contents ?? "").length > 20, `${file.name}: nothing to show for the key in line ${line + 1}`);
  if (file.name.endsWith("-good.yaml")) continue;  // they leave nothing to offer
  const offers = await server.ask("textDocument/completion",
    { textDocument: { uri: file.uri }, position: { line: file.text.split("\n").length - 1, character: 0 } });
  expect((offers?.items ?? []).length > 0, `${file.name}: nothing to offer for a new key`);
}
await server.stop();
console.log(`${files.length} files, ${failures} failures`);
process.exitCode = failures === 0 && files.length > 0 ? 0 : 1;
