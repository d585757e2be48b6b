// SPDX-License-Identifier: Apache-2.0
// Names are unique in a run: of two objects of one kind, namespace and name a cluster keeps only one, and which one
// depends on the order in which somebody applies them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "driver/compile.h"
#include "source/source_map.h"

namespace dagc::driver {

// Called from one thread, with the files in the order of the run, so that "first" means the same for any number of
// threads.
class UniqueNames {
 public:
  // Reports each name of the file that an earlier object has, once per workflow, among the file's findings. An object
  // beside a workflow that equals an earlier one is no mistake: it is taken out of the file's output, so that a run
  // writes it once. A name in two versions of one platform's language is a warning, because repositories migrate.
  void Check(FileOutcome& outcome, const SourceMap& sources);

  // The workflows of a file that is read for what it declares: their names are taken, and nothing is said of them.
  void AddContext(const FileOutcome& outcome, const SourceMap& sources);

 private:
  struct Owner {
    Span source;
    std::string place;  // "in/a.yaml:2:7": the text of the file may be gone when the second one comes
    std::string digest;
    std::string_view language;
  };
  using Key = std::tuple<std::string, std::string, std::string>;  // kind, namespace, name

  std::map<Key, Owner> owners_;
};

}  // namespace dagc::driver
