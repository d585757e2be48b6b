// SPDX-License-Identifier: Apache-2.0
#include "support/costly_inputs.h"

#include <string_view>

namespace dagc::test {
namespace {

constexpr std::string_view kWorkflow = "version: v2alpha\ntype: workflow\nname: a\nworkflow:\n";

// `#` stands for a number from 0 to n - 1.
std::string Many(std::size_t n, std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    for (const char c : piece) {
      if (c == '#') {
        text += std::to_string(i);
      } else {
        text += c;
      }
    }
  }
  return text;
}

std::string Workflow(const std::string& use, const std::string& steps) {
  return std::string(kWorkflow) + (use.empty() ? "" : "  use: {" + use + "}\n") + "  dag:\n" + steps;
}

constexpr std::string_view kStep = "  - {name: s#, spec: {stack: container, stackSpec: {image: \"a:1\"}}}\n";
std::string Steps(std::size_t n) { return Many(n, kStep); }

std::string Projected(const std::string& inputs, const std::string& outputs) {
  return "projection: {" + inputs + "projections: {" + outputs + "}}";
}

std::string Step(const std::string& spec, const std::string& stack_spec = {}) {
  return "  - {name: s, spec: {stack: container, " + spec + "stackSpec: {image: \"a:1\"" + stack_spec + "}}}\n";
}

std::string Nested(std::size_t n, std::string_view piece) {
  std::string text;
  std::string path;
  for (std::size_t i = 0; i < n; ++i) {
    path += "/m";
    text += "{id: v" + std::to_string(i) + ", directory: " + path + std::string(piece) + "}, ";
  }
  return text;
}

std::string Document(std::string_view type, std::string_view body) {
  return "version: v2alpha\ntype: " + std::string(type) + "\nname: " + std::string(body);
}

// A stack with a schema for `stackSpec`, and steps that use it.
std::string Checked(const std::string& schema, const std::string& stack_spec, std::size_t steps) {
  return "version: v2alpha\nname: st\ntype: stack\nspec:\n  name: st\n  version: \"1\"\n  image: {registry: r, "
         "repository: r, image: i, tag: \"1\"}\n  command: [run]\n  stackSpecValueSchema: {jsonSchema: '" +
         schema + "'}\n---\n" +
         Workflow("", Many(steps, "  - {name: s#, spec: {stack: \"st:1\", stackSpec: {" + stack_spec + "}}}\n"));
}

const CostlyInput kInputs[] = {
    // One thing, many times.
    {"steps", [](std::size_t n) { return Workflow("", Steps(n)); }, 10'000},
    {"empty-steps", [](std::size_t n) { return std::string(kWorkflow) + "  dag: [" + Many(n, "{},") + "]\n"; },
     250'000},
    {"aliased-steps",
     [](std::size_t n) {
       return Workflow(
           "", "  - &a {name: s, spec: {stack: container, stackSpec: {image: \"a:1\"}}}\n" + Many(n, "  - *a\n"));
     },
     100'000},
    {"merged-steps",
     [](std::size_t n) {
       return Workflow("", "  - &a {name: s, spec: {stack: container, stackSpec: {image: \"a:1\"}}}\n" +
                               Many(n, "  - {<<: *a, name: s#}\n"));
     },
     40'000},
    {"chain",
     [](std::size_t n) {
       std::string steps = "  - {name: s0, spec: {stack: container, stackSpec: {image: \"a:1\"}}}\n";
       for (std::size_t i = 1; i < n; ++i) {
         steps += "  - {name: s" + std::to_string(i) + ", depends: [s" + std::to_string(i - 1) +
                  "], spec: {stack: container, stackSpec: {image: \"a:1\"}}}\n";
       }
       return Workflow("", steps);
     },
     10'000},
    {"unknown-steps",
     [](std::size_t n) {
       return Workflow("", Many(n,
                                "  - {name: step-number-#, depends: [steep-numbr-#x], spec: {stack: container, "
                                "stackSpec: {image: \"a:1\"}}}\n"));
     },
     8'000},
    {"unknown-keys", [](std::size_t n) { return Workflow("", Step("", ", " + Many(n, "imag#: 1, "))); }, 60'000},
    {"ignore-comments", [](std::size_t n) { return Many(n, "# dagc: ignore[DG7001] x\n") + Workflow("", Steps(1)); },
     32'000},
    {"unknown-ignores",
     [](std::size_t n) { return Many(n, "# dagc: ignore[redundant-dependncy#]\n") + Workflow("", Steps(1)); }, 20'000},
    {"ignore-comments-at-the-end",
     [](std::size_t n) { return Workflow("", Steps(1)) + Many(n, "# dagc: ignore[DG2001] x\n"); }, 38'000},
    {"one-ignore-comment",
     [](std::size_t n) { return Workflow("", Steps(1)) + "# dagc: ignore[" + Many(n, "DG7001,") + "DG7002]\n"; },
     100'000},
    {"wrong-secret",
     [](std::size_t n) {
       return Document("secret", "s\nsecret:\n  type: key-value\n  data:\n" + Many(n, "    k#: []\n"));
     },
     40'000},
    {"secret-keys",
     [](std::size_t n) {
       return Document("secret", "s\nsecret:\n  type: key-value\n  data:\n" + Many(n, "    k#: v\n"));
     },
     40'000},
    {"depot-secrets",
     [](std::size_t n) {
       return Document("depot", "d\ndepot:\n  type: S3\n  secrets:\n" + Many(n, "  - {id: s#, purpose: p#}\n"));
     },
     20'000},
    {"tags", [](std::size_t n) { return "tags: [" + Many(n, "t#, ") + "]\n" + Workflow("", Steps(1)); }, 50'000},
    {"crons",
     [](std::size_t n) {
       return std::string(kWorkflow) + "  schedule: {crons: [" + Many(n, "\"# 1 * * *\", ") + "]}\n  dag:\n" + Steps(1);
     },
     40'000},
    {"prerequisites",
     [](std::size_t n) {
       return std::string(kWorkflow) + "  dependencies: [" + Many(n, "d#, ") + "]\n  dag:\n" + Steps(1);
     },
     50'000},
    {"env", [](std::size_t n) { return Workflow("", Step("", ", env: {" + Many(n, "E#: x, ") + "}")); }, 60'000},
    {"braces",
     [](std::size_t n) { return Workflow("", Step("", ", command: [" + Many(n, "\"{{workflow.x#}}$(A\", ") + "]")); },
     25'000},
    {"limits",
     [](std::size_t n) { return Workflow("", Step("resources: {limits: {" + Many(n, "a.b/r#: 1, ") + "}}, ")); },
     40'000},
    {"arguments", [](std::size_t n) { return Workflow("", Step("", ", arguments: [" + Many(n, "a#, ") + "]")); },
     60'000},
    {"placeholders",
     [](std::size_t n) { return Workflow("", Step("", ", env: {" + Many(n, "E#: \"${A#}\", ") + "}")); }, 40'000},
    {"long-key",
     [](std::size_t n) {
       return Workflow("", Step("", ", env: {? \"" + std::string(n, 'k') + "\" : [" + Many(n / 4, "[],") + "]}"));
     },
     400'000},
    {"stacks-unknown",
     [](std::size_t n) { return Workflow("", Many(n, "  - {name: s#, spec: {stack: none#, stackSpec: {}}}\n")); },
     15'000},
    {"computes-unknown",
     [](std::size_t n) {
       return Workflow("",
                       Many(n, "  - {name: s#, spec: {stack: container, compute: c#, stackSpec: {image: \"a:1\"}}}\n"));
     },
     10'000},
    {"read-only-volumes",
     [](std::size_t n) {
       return Workflow("volumes: [" + Many(n, "{id: v#, directory: /m#, readOnly: true}, ") + "]", Steps(1));
     },
     20'000},
    {"nested-volumes",
     [](std::size_t n) { return Workflow("volumes: [" + Nested(n, ", readOnly: true") + "]", Steps(1)); }, 700},
    {"tag-directives", [](std::size_t n) { return Many(n, "%TAG !a#! x\n") + "---\na\n"; }, 54'000},
    {"required-keys",
     [](std::size_t n) {
       return Checked("{\"required\": [" + Many(n, "\"r#\", ") + "\"x\"]}", Many(n, "rq#: 1, "), 1);
     },
     30'000},
    {"unknown-keys-near-known-ones",
     [](std::size_t n) {
       return Checked("{\"additionalProperties\": false, \"properties\": {" + Many(n, "\"abc#\": {}, ") + "\"x\": {}}}",
                      Many(n, "abcd#: 1, "), 1);
     },
     20'000},
    {"allowed-values",
     [](std::size_t n) {
       return Checked("{\"properties\": {\"x\": {\"items\": {\"enum\": [" + Many(n, "\"v#\", ") + "\"v\"]}}}}",
                      "x: [" + Many(n, "w#, ") + "]", 1);
     },
     30'000},
    {"equal-items",
     [](std::size_t n) {
       return Checked("{\"properties\": {\"x\": {\"uniqueItems\": true}}}", "x: [" + Many(n, "a, ") + "]", 1);
     },
     100'000},
    // Two things, multiplied.
    {"required-keys-times-steps",
     [](std::size_t n) { return Checked("{\"required\": [" + Many(3 * n, "\"r#\", ") + "\"x\"]}", "", n); }, 3'000},
    {"patterns-times-keys",
     [](std::size_t n) {
       return Checked("{\"patternProperties\": {" + Many(n, "\"a*#\": {}, ") + "\"x\": {}}}", Many(3 * n, "k#: a, "),
                      1);
     },
     6'000},
    {"volumes-times-steps",
     [](std::size_t n) { return Workflow("volumes: [" + Many(n, "{id: v#, directory: /m#}, ") + "]", Steps(n)); },
     6'000},
    {"variables-times-steps",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [" + Many(n, "{key: P#, value: x}, ") + "]"), Steps(n));
     },
     6'000},
    {"looks-at-step-times-steps",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [" + Many(n, "{key: P#, value: \"{{.stackSpec.image}}\"}, ") + "]"),
                       Steps(n));
     },
     5'000},
    {"loops-times-steps",
     [](std::size_t n) {
       return Workflow(
           Projected("", "envVars: [" +
                             Many(n, "{key: P#, value: \"{{range until 600}}{{$y := $.stackSpec}}{{end}}\"}, ") + "]"),
           Steps(n));
     },
     4'000},
    {"large-text-times-steps",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [{key: P, value: \"" + std::string(20 * n, 'x') + "\"}]"), Steps(n));
     },
     8'000},
    {"secrets-times-templates",
     [](std::size_t n) {
       return Workflow(Projected("secrets: [" + Many(n, "{id: s#, contextAlias: a#}, ") + "], ",
                                 "envVars: [" + Many(n, "{key: P#, value: \"{{.secrets.a#.k}}\"}, ") + "]"),
                       Steps(1));
     },
     10'000},
    {"secrets-times-steps",
     [](std::size_t n) {
       return Workflow(
           Projected("secrets: [" + Many(n, "{id: s#, contextAlias: a#}, ") + "], ", "envVars: []"),
           Many(n,
                "  - {name: s#, spec: {stack: container, use: {projection: {projections: {envVars: [{key: A, value: "
                "\"{{.secrets.a0.k}}\"}]}}}, stackSpec: {image: \"a:1\"}}}\n"));
     },
     4'000},
    {"depots-times-names",
     [](std::size_t n) {
       return Many(n,
                   "version: v2alpha\ntype: depot\nname: d#\ndepot: {type: S3, secrets: [{id: s#, purpose: "
                   "rw}]}\n---\n") +
              Workflow(Projected("depots: [" + Many(n, "{name: d#}, ") + "], ",
                                 "envVars: [{key: A, value: \"{{.depots.d0.name}}\"}]"),
                       Steps(1));
     },
     7'000},
    {"secret-documents-times-names",
     [](std::size_t n) {
       return Many(n, "version: v2alpha\ntype: secret\nname: s#\nsecret: {type: key-value, data: {k: v}}\n---\n") +
              Workflow(Projected("secrets: [" + Many(n, "{id: s#, contextAlias: a#}, ") + "], ",
                                 "envVars: [{key: A, value: \"{{.secrets.a0.k}}\"}]"),
                       Steps(1));
     },
     8'000},
    {"variables-times-env",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [" + Many(n, "{key: P#, value: \"x$y{\"}, ") + "]"),
                       Step("", ", env: {" + Many(n, "E#: \"z$(P#)\", ") + "}"));
     },
     15'000},
    {"files",
     [](std::size_t n) {
       return Workflow(Projected("", "files: [" + Many(n, "{name: f#, directory: /d#, contents: x#}, ") + "]"),
                       Steps(1));
     },
     15'000},
    {"files-of-secrets",
     [](std::size_t n) {
       return Workflow(
           Projected("secrets: [" + Many(n, "{id: s#, contextAlias: a#}, ") + "], ",
                     "files: [" + Many(n, "{name: f#, directory: /d, contents: \"{{.secrets.a#.k}}\"}, ") + "]"),
           Steps(1));
     },
     8'000},
    {"unknown-aliases",
     [](std::size_t n) {
       return Workflow(Projected("secrets: [" + Many(n, "{id: s#, contextAlias: a#}, ") + "], ",
                                 "envVars: [" + Many(n, "{key: P#, value: \"{{.secrets.b#x.k}}\"}, ") + "]"),
                       Steps(1));
     },
     10'000},
    {"aliased-text",
     [](std::size_t n) {
       return Workflow("", Step("", ", arguments: [&a \"" + std::string(10 * n, 'x') + "\", " + Many(n, "*a, ") + "]"));
     },
     20'000},
    {"aliased-templates",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [&a {key: A, value: \"" + std::string(10 * n, 'x') + "\"}, " +
                                         Many(n, "*a, ") + "]"),
                       Steps(1));
     },
     20'000},
    // Work in a few bytes. The variable A is a text of 60 kB.
    {"interpolated", [](std::size_t n) { return Workflow("", Step("", ", env: {E: \"" + Many(n, "${A}") + "\"}")); },
     15'000},
    {"interpolated-items",
     [](std::size_t n) { return Workflow("", Step("", ", command: [" + Many(n, "\"${A}\", ") + "]")); }, 10'000},
    {"pieces-of-secrets",
     [](std::size_t n) {
       return Workflow(Projected("secrets: [{id: db, contextAlias: db}], ",
                                 "envVars: [" +
                                     Many(n,
                                          "{key: A#, value: \"{{$x := print .secrets.db.P #}}{{range until 16}}{{$x = "
                                          "print $x $x}}{{end}}{{$x}}\"}, ") +
                                     "]"),
                       Steps(1));
     },
     4'000},
    {"functions-of-long-texts",
     [](std::size_t n) {
       return Workflow(
           Projected("", "envVars: [" +
                             Many(n,
                                  "{key: A#, value: \"{{$x := repeat 900000 `a<`}}{{range until 30}}{{$x = $x | "
                                  "snakecase}}{{end}}{{len $x}}\"}, ") +
                             "]"),
           Steps(1));
     },
     4'000},
    {"rendered-variables",
     [](std::size_t n) {
       return Workflow("", Many(n,
                                "  - {name: s#, spec: {stack: container, use: {projection: {projections: "
                                "{envVarsTemplate: \"{{range until 50000}}K#x{{.}}: x\\n{{end}}\"}}}, stackSpec: "
                                "{image: \"a:1\"}}}\n"));
     },
     3'000},
    {"quoted-quotes",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [" +
                                         Many(n,
                                              "{key: A#, value: \"{{$x := `#`}}{{range until 60}}{{$x = quote "
                                              "$x}}{{end}}{{len $x}}\"}, ") +
                                         "]"),
                       Steps(1));
     },
     4'000},
    {"regexes-in-a-loop",
     [](std::size_t n) {
       return Workflow(Projected("", "envVars: [{key: A, value: \"{{range until " + std::to_string(n) +
                                         "}}{{$x := regexMatch \\\"\\\\\\\\pL{1000}\\\" \\\"a\\\"}}{{end}}\"}]"),
                       Steps(1));
     },
     100'000},
    {"equal-loops",
     [](std::size_t n) {
       return Workflow(
           Projected(
               "",
               "envVars: [" +
                   Many(n, "{key: A#, value: \"{{range until 600}}{{range until 300}}{{$y := .}}{{end}}{{end}}\"}, ") +
                   "]"),
           Steps(n));
     },
     4'000},
};

}  // namespace

std::span<const CostlyInput> CostlyInputs() { return kInputs; }

}  // namespace dagc::test
