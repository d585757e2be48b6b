// SPDX-License-Identifier: Apache-2.0
// Writes the documents that are made from tables: `dagc_docs ROOT` into a source tree; `dagc_docs --check ROOT` only
// says which of them are out of date, and exits 1 when one is.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "diag/reference.h"
#include "schema/reference.h"
#include "schema/schema_store.h"
#include "source/file_system.h"

namespace {

struct Document {
  std::string name;
  std::string text;
};

std::vector<Document> Documents() {
  std::vector<Document> documents = {{"DIAGNOSTICS.md", dagc::DiagnosticsReference()},
                                     {"docs/reference/README.md", dagc::SchemaReferenceIndex()}};
  for (const std::string_view name : dagc::SchemaNames()) {
    documents.push_back({"docs/reference/" + std::string(name) + ".md", dagc::SchemaReference(name)});
  }
  return documents;
}

bool IsCurrent(dagc::RealFileSystem& files, const std::string& path, const std::string& wanted) {
  std::string present;
  return !files.ReadFile(path, wanted.size(), present) && present == wanted;
}

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::string_view(argv[1]) == "--check";
  if (argc != 2 && !check) {
    std::fputs("usage: dagc_docs [--check] ROOT\n", stderr);
    return 2;
  }
  dagc::RealFileSystem files;
  bool stale = false;
  for (const Document& document : Documents()) {
    const std::string path = std::string(argv[argc - 1]) + '/' + document.name;
    if (IsCurrent(files, path, document.text)) continue;
    stale = true;
    if (check) {
      std::printf("%s is out of date\n", path.c_str());
      continue;
    }
    std::optional<dagc::FileError> error = files.CreateDirectories(path.substr(0, path.rfind('/')));
    if (!error) error = files.WriteAtomically(path, document.text);
    if (error) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), error->message.c_str());
      return 3;
    }
  }
  return check && stale ? 1 : 0;
}
