// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_secret.h"

#include <algorithm>
#include <utility>

#include "diag/codes/dg3.h"
#include "frontend/dataos_body.h"
#include "frontend/field_reader.h"

namespace dagc {

void BuildDataosSecret(const Document& document, ir::Resources& resources, DiagSink& sink) {
  const FieldReader root(&document.root, sink);
  const FieldReader body = DataosBody(root, {"spec", "secret", "instance-secret"}, sink);
  ir::SecretDef secret;
  secret.name = root.Text("name");
  secret.tenant = root.Text("tenant");
  secret.workspace = root.Text("workspace");
  for (const std::string_view part : {"data", "files"}) {
    const Value* map = body.Find(part);
    if (map == nullptr) continue;
    for (const Entry& entry : map->entries()) {
      if (!entry.key.IsScalar()) continue;
      const ir::Text key{entry.key.text(), entry.key.span(), false};
      const auto other = std::find_if(secret.keys.begin(), secret.keys.end(),
                                      [&](const ir::Text& known) { return known.value == key.value; });
      if (other != secret.keys.end()) {
        sink.Report(diag::kSecretKeyTwice, key.span, key).Note(note::kFirstHere, other->span);
      } else {
        secret.keys.push_back(key);
      }
    }
  }
  if (secret.name.present() && !secret.name.unresolved) resources.secrets.push_back(std::move(secret));
}

}  // namespace dagc
