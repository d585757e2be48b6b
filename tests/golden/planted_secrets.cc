// SPDX-License-Identifier: Apache-2.0
#include "golden/planted_secrets.h"

namespace dagc::test {
namespace {

// `{M}` stands for the secret, `{B}` for its base64 text, `{W}` for a workflow.
struct Row {
  std::string_view name;
  std::string_view text;
};

constexpr std::string_view kSecret = "version: v2alpha\nname: db\ntype: secret\n";

// What follows kSecret.
constexpr Row kSecrets[] = {
    {"plain", "spec:\n  type: key-value\n  data:\n    PASSWORD: {M}\n"},
    {"quoted", "spec:\n  type: key-value\n  data:\n    PASSWORD: \"{M}\"\n    OTHER: 'x{M}'\n"},
    {"block", "spec:\n  data:\n    PASSWORD: |\n      {M}\n      {M}: x\n"},
    {"b64", "spec:\n  data:\n    PASSWORD: {B}\n"},
    {"body-scalar", "spec: {M}\n"},
    {"body-list", "spec: [{M}]\n"},
    {"data-scalar", "spec:\n  data: {M}\n"},
    {"data-list", "spec:\n  data:\n    - {M}\n"},
    {"value-map", "spec:\n  data:\n    PASSWORD: {x: {M}}\n"},
    {"value-list", "spec:\n  data:\n    PASSWORD: [{M}]\n"},
    {"unknown-key", "spec:\n  dta:\n    PASSWORD: {M}\n"},
    {"unknown-root", "password: {M}\nspec:\n  data: {}\n"},
    {"unknown-root2", "spec:\ndata:\n  password: {M}\nPASSWORD: {M}\n"},
    {"both", "spec: {data: {A: {M}}}\nsecret: {data: {A: {M}}}\n"},
    {"dup", "spec:\n  data:\n    PASSWORD: {M}\n    PASSWORD: {M}x\n"},
    {"dup-root", "spec:\n  data: {PASSWORD: {M}}\nspec:\n  data: {PASSWORD: {M}}\n"},
    {"unterminated", "spec:\n  data:\n    PASSWORD: \"{M}\n    B: {M}\n"},
    {"unterminated2", "spec:\n  data:\n    PASSWORD: \"abc\n      {M}: x\n      {M}\n"},
    {"badescape", "spec:\n  data:\n    PASSWORD: \"{M}\\q{M}\"\n"},
    {"tab", "spec:\n  data:\n\tPASSWORD: {M}\n"},
    {"indent", "spec:\n  data:\n    PASSWORD: {M}\n   B: {M}\n"},
    {"flow-open", "spec:\n  data: {PASSWORD: {M}, B: {M}\n"},
    {"flow-comma", "spec:\n  data: {PASSWORD: {M} B: {M}}\n"},
    {"block-broken", "spec:\n  data:\n    CONF: |\n      {M}: x\n     {M}: {M}\n   x: y\n"},
    {"block-broken2", "spec:\n  data:\n    CONF: |\n        a\n      {M}: x\n   x: y\n"},
    {"block-tab", "spec:\n  data:\n    CONF: |\n      a: b\n\t{M}: x\n"},
    {"tag-word", "spec:\n  data:\n    PASSWORD: !!{M}\n"},
    {"tag-escape", "spec:\n  data:\n    PASSWORD: !pa%41{M}\n"},
    {"behind-quote", "spec:\n  data:\n    PASSWORD: \"x\" {M}\t{M}b\n"},
    {"behind-quote-backtick", "spec:\n  data:\n    PASSWORD: \"x\" aa`{M}\n"},
    {"alias-backtick", "spec:\n  data:\n    PASSWORD: *ab`{M}\n"},
    {"tag-backtick", "spec:\n  data:\n    PASSWORD: !ab`{M} x\n"},
    {"complex-key", "spec:\n  data:\n    ? {PASSWORD: {M}}\n    : x\n"},
    {"alias", "spec:\n  data:\n    PASSWORD: *{M}\n"},
    {"anchor-unknown", "spec:\n  data:\n    A: &x {M}\n    B: *x\n    C: *y\n"},
    {"tag", "spec:\n  data:\n    PASSWORD: !{M} {M}\n    Q: !!binary {M}\n    R: !!int {M}\n"},
    {"at", "spec:\n  data:\n    PASSWORD: @{M}\n"},
    {"percent", "spec:\n  data:\n    PASSWORD: %{M}\n"},
    {"backtick", "spec:\n  data:\n    PASSWORD: `{M}`\n"},
    {"colon", "spec:\n  data:\n    PASSWORD: x: {M}: y\n"},
    {"ctrl", "spec:\n  data:\n    PASSWORD: {M}\001{M}\n"},
    {"utf8", "spec:\n  data:\n    PASSWORD: {M}\377{M}\n"},
    {"anchor-pw", "spec:\n  data:\n    A: &{M}\n    B: !{M}\n    C: &{M} x\n"},
    {"tag-only", "spec:\n  data:\n    PASSWORD: !{M}\n    B: 1\n"},
    {"plain-multi", "spec:\n  data:\n    PASSWORD: abc\n      {M}: x\n"},
    {"pem", "spec:\n  data:\n    KEY: -----BEGIN\n    {M}\n    -----END\n   x: 1\n"},
    {"dash-block", "spec:\n  data:\n  - A: |\n      {M}: x\n     {M}: y\n   x: y\n"},
    {"comment", "spec:\n  dta:\n    PASSWORD: x # {M}\n  data: 5 # {M}\n"},
    {"merge", "spec:\n  data:\n    <<: {M}\n"},
    {"interp", "spec:\n  data:\n    PASSWORD: ${NOT_{M}}\n    B: ${{M}:-x}\n    C: ${{{M}}}\n"},
    {"yaml11", "spec:\n  data:\n    A: yes\n    B: {M}\n    C: 0755\n"},
};

// Instead of a workflow's API key.
constexpr Row kApikeys[] = {
    {"apikey", "{M}"},
    {"apikey-alias", "&k {M}, title: *k"},
    {"apikey-q", "\"{M}\""},
    {"apikey-map", "{x: {M}}"},
    {"apikey-list", "[{M}]"},
    {"apikey-broken", "\"{M}"},
    {"apikey-interp", "\"${KEY}\""},
    {"apikey-interp2", "\"x${KEY}y\""},
    {"apikey-template", "\"{{ .x {M} }}\""},
    {"apikey-dup", "{M}, runAsApikey: {M}2"},
};

// Whole files.
constexpr Row kDocuments[] = {
    {"k8s",
     "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {PASSWORD: {B}}\nstringData:\n  A: {M}\n  B: >-\n    "
     "{M}\n"},
    {"k8s-scalar", "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {M}\n"},
    {"metadata", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\n  annotations: {last: \"{M} {B}\"}\nx: 1\n"},
    {"secret-list", "apiVersion: v1\nkind: SecretList\nitems: [{metadata: {name: x}, stringData: {password: {M}}}]\n"},
    {"lower-case-kind", "apiVersion: v1\nkind: secret\nmetadata: {name: x}\nstringData: {password: {M}}\n"},
    {"alias-of-apikey",
     "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n    - name: a\n      spec: {stack: container, "
     "runAsApikey: &k {M}, stackSpec: {image: \"alpine:3.20\", command: [x, *k]}}\n"},
    {"own-key",
     "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n    - name: a\n      spec: {stack: container, "
     "stackSpec: {image: \"alpine:3.20\", command: [x], env: {connectionSecret: {M}}}}\n"},
    {"list-doc",
     "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: x}\n  stringData: {a: "
     "{M}}\n"},
    {"bundle",
     "version: v2alpha\nname: b\ntype: bundle\nbundle:\n  resources:\n  - id: s\n    spec:\n      name: x\n      type: "
     "secret\n      version: v2alpha\n      secret: {type: key-value, data: {a: {M}}}\n"},
    {"wrongver", "version: v2alph\nname: db\ntype: secret\nspec: {data: {a: {M}}}\n"},
    {"wrongtype", "version: v2alpha\nname: db\ntype: secrt\nspec: {data: {a: {M}}}\n"},
    {"wrongtype2", "version: v2alpha\nname: db\ntype: Secret\nspec: {data: {a: {M}}, x: {M}}\n"},
    {"wrongtype-broken", "version: v2alpha\nname: db\ntype: secrt\nspec: {data: {a: {M}}\n"},
    {"notype", "version: v2alpha\nname: db\nsecret: {data: {a: {M}}}\n"},
    {"json-broken",
     "{\"version\":\"v2alpha\",\"name\":\"db\",\"type\":\"secret\",\"spec\":{\"data\":{\"A\":\"{M}\" \"B\":\"{M}\"}}"},
    {"instance",
     "version: v1\nname: db\ntype: instance-secret\ninstance-secret:\n  type: key-value\n  acl: r\n  data:\n    a: "
     "{M}\n    b: [{M}]\n"},
    {"depot",
     "version: v1\nname: d\ntype: depot\ndepot:\n  type: JDBC\n  connectionSecret:\n    - acl: rw\n      type: "
     "key-value-properties\n      data:\n        password: {M}\n      values: {x: {M}}\n"},
    {"depot2", "version: v2alpha\nname: d\ntype: depot\nspec:\n  type: JDBC\n  connectionSecret: {M}\n"},
    {"depot-broken",
     "version: v1\nname: d\ntype: depot\ndepot:\n  type: JDBC\n  connectionSecret:\n    - acl: rw\n      "
     "data:\n        password: \"{M}\n"},
    {"depot-typo",
     "version: v1\nname: d\ntype: depot\ndepot:\n  type: JDBC\n  conectionSecret:\n    - acl: rw\n      "
     "data:\n        password: {M}\n"},
    {"depot-secret-ids",
     "version: v2alpha\nname: d\ntype: depot\nspec:\n  type: JDBC\n  secrets:\n    - id: a\n      purpose: "
     "rw\n      data: {password: {M}}\n"},
    {"v1-flow",
     "version: v1\nname: f\ntype: workflow\nworkflow:\n  dag:\n  - name: x\n    spec:\n      stack: "
     "container\n      runAsApiKey: {M}\n      stackSpec: {image: x}\n"},
    {"service", "version: v2alpha\nname: f\ntype: service\nservice:\n  runAsApikey: {M}\n"},
    {"workflow-and-secret", "{W}---\nversion: v2alpha\nname: db\ntype: secret\nspec: {data: {PASSWORD: {M}}}\n"},
    {"workflow-and-broken-secret", "{W}---\nversion: v2alpha\nname: db\ntype: secret\nspec: {data: {PASSWORD: {M}}\n"},
    {"broken-and-secret",
     "version: v2alpha\ntype: workflow\nspec: {a: [}\n---\nversion: v2alpha\nname: db\ntype: secret\nspec: "
     "{data: {PASSWORD: {M}}}\n"},
};

// Instead of `runAsApikey` in a workflow.
constexpr Row kApikeyNames[] = {
    {"apikey-caps", "runAsApiKey"},
    {"apikey-typo", "runAsApikye"},
    {"apikey-typo2", "runasapikey"},
    {"apikey-typo3", "apikey"},
};

// Target files.
constexpr Row kTargets[] = {
    {"target-apikey", "context:\n  dataOsRunAsApikey: {M}\n"},
    {"target-apikey2", "context:\n  dataOsRunAsApikey: {secret: a, key: b, value: {M}}\n"},
    {"target-apikey3", "context:\n  dataOsRunAsApikey: \"{M}\n"},
    {"target-apikey4", "context:\n  dataOsRunAsApikye: {M}\n"},
    {"target-secrets", "secrets:\n  db: {name: db, keys: {A: a}, data: {A: {M}}, values: {M}}\n"},
    {"target-depot", "depots:\n  lake: {type: s3, connectionSecret: [{data: {password: {M}}}], spec: {x: y}}\n"},
    {"target-depot2", "depots:\n  lake: {type: s3, secrets: [{id: x, purpose: rw, data: {p: {M}}}]}\n"},
    {"target-depot3", "depots:\n  lake: {type: s3, connectionSecret: [{data: {password: \"{M}]}\n"},
};

std::string Planted(std::string text) {
  for (const auto& [mark, value] :
       {std::pair("{M}", std::string(kPlanted)), std::pair("{B}", std::string(kPlantedInBase64)),
        std::pair("{W}", WorkflowWithApikey("x"))}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.replace(at, 3, value);
  }
  return text;
}

}  // namespace

std::string WorkflowWithApikey(std::string_view apikey, std::string_view name) {
  return std::string(
             "version: v2alpha\n"
             "name: flow\n"
             "type: workflow\n"
             "spec:\n"
             "  use: {projection: {secrets: [{id: db, contextAlias: db}], projections: {envVars: [{key: A, value: \"{{ "
             ".secrets.db.PASSWORD }}\"}, {key: B, value: \"{{ .secrets.db.NOPE }}\"}]}}}\n"
             "  dag:\n"
             "    - name: a\n"
             "      spec: {stack: container, ") +
         std::string(name).append(": ").append(apikey) + ", stackSpec: {image: \"alpine:3.20\", command: [run]}}\n";
}

std::vector<Plant> Plants() {
  std::vector<Plant> plants;
  const std::string workflow = WorkflowWithApikey("x");
  const auto add = [&](std::string_view name, std::string text) {
    plants.push_back(
        {std::string(name), {{"in.yaml", Planted(std::move(text))}, {"flow.yaml", workflow}}, "in.yaml", "in.yaml"});
  };
  for (const Row& row : kSecrets) add(row.name, std::string(kSecret).append(row.text));
  for (const Row& row : kApikeys) add(row.name, WorkflowWithApikey(row.text));
  for (const Row& row : kApikeyNames) add(row.name, WorkflowWithApikey("{M}", row.text));
  add("apikey-tab", WorkflowWithApikey("{M}") + "\tx: y\n");
  for (const Row& row : kDocuments) add(row.name, std::string(row.text));
  using std::string_literals::operator""s;
  add("nul", std::string(kSecret) + "spec:\n  data:\n    PASSWORD: {M}\0{M}\n"s);
  for (const Row& row : kTargets) {
    plants.push_back({std::string(row.name),
                      {{"dagc.yaml", Planted(std::string(row.text))}, {"flow.yaml", workflow}},
                      "dagc.yaml",
                      "flow.yaml"});
  }
  return plants;
}

}  // namespace dagc::test
