// SPDX-License-Identifier: Apache-2.0
// Writes the documents that are made from tables: `dagc_docs ROOT` into a source tree; `dagc_docs --check ROOT` only
// says which of them are out of date, and exits 1 when one is.
#include <cstdio>
#include <string>
#include <string_view>

#include "diag/reference.h"
#include "source/file_system.h"

namespace {

struct Document {
  std::string_view name;
  std::string (*make)();
};

constexpr Document kDocuments[] = {{"DIAGNOSTICS.md", dagc::DiagnosticsReference}};

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::string_view(argv[1]) == "--check";
  if (argc != 2 && !check) {
    std::fputs("usage: dagc_docs [--check] ROOT\n", stderr);
    return 2;
  }
  dagc::RealFileSystem files;
  bool stale = false;
  for (const Document& document : kDocuments) {
    const std::string path = std::string(argv[argc - 1]) + '/' + std::string(document.name);
    const std::string wanted = document.make();
    std::string present;
    const bool is_current = !files.ReadFile(path, wanted.size(), present) && present == wanted;
    if (is_current) continue;
    stale = true;
    if (check) {
      std::printf("%s is out of date\n", path.c_str());
    } else if (const auto error = files.WriteAtomically(path, wanted)) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), error->message.c_str());
      return 3;
    }
  }
  return check && stale ? 1 : 0;
}
