// SPDX-License-Identifier: Apache-2.0
// The files of one step: volumes of its pod that hold them, mounts of its container, and the init container that puts
// together what no volume holds as it is.
//
// A directory whose files are static or single keys of Secrets is a volume of these: a ConfigMap's, a Secret's, or both
// in a projected one. Where a file is a concatenation the directory is an empty volume in memory, which an init
// container fills; it writes the concatenations from variables and copies the other files, because a directory can be
// mounted only once and nothing can be mounted within a projected one.
//
// A file that exists only under a condition comes from a key that the operator's Secret may lack. The kubelet would
// take a Secret that is not there yet for one without the key, so that its volume also demands a key that is always
// there; the init container leaves that one behind. https://kubernetes.io/docs/concepts/storage/projected-volumes/
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "backend/argo/composition.h"
#include "backend/argo/emission.h"
#include "backend/argo/static_files.h"
#include "value/builder.h"
#include "value/value.h"

namespace dagc::argo {

struct StepFile {
  std::string_view path;  // in the directory
  const ir::ProjectedFile* file = nullptr;
  CompositionKind kind = CompositionKind::kText;

  bool optional() const { return file->optional(); }
};

// What is mounted at one place. `volume` holds the files; `source` the static ones and single keys where the init
// container has to copy them.
struct StepDirectory {
  std::string_view directory;
  std::vector<StepFile> files;
  std::string_view volume;
  std::string_view source;                      // empty: there is nothing to copy
  bool filled = false;                          // by the init container
  bool optional = false;                        // has files that exist only under a condition
  std::vector<std::string_view> whole_secrets;  // every key is a file
  Span place;                                   // of what is first in it
};

class StepFiles {
 public:
  StepFiles(const Emission& emission, const ir::Template& step, const StaticFiles& static_files);

  void AddVolumes(ListBuilder& volumes) const;
  // `written`: mounts that the container has already; a place is mounted once.
  void AddMounts(ListBuilder& mounts, const Value& written) const;
  // The volume of the files in this directory; empty: there are none.
  std::string_view VolumeAt(std::string_view directory) const;
  // The init container; null when nothing has to be put together. `security` is a container's, or null.
  Value InitContainer(const Value& security) const;

 private:
  void Add(const ir::ProjectedFile& file);
  void Add(const ir::WholeSecret& secret);
  // The directory itself or the one that it lies within; null: there is none yet.
  StepDirectory* FindAtOrAbove(std::string_view directory);
  Value Volume(std::string_view name, const StepDirectory& directory) const;
  void AddOptional(const StepDirectory& directory, ListBuilder& sources) const;

  const Emission& emission_;
  const StaticFiles& static_files_;
  std::vector<StepDirectory> directories_;  // in the order of their paths; none lies within another
  std::map<std::string_view, std::size_t> by_path_;
};

}  // namespace dagc::argo
