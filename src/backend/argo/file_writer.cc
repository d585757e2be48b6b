// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/file_writer.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "backend/argo/composition.h"
#include "backend/argo/helper_variables.h"
#include "backend/argo/text_limits.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;
constexpr std::size_t kPage = 4096;                                 // a file in memory takes whole pages
constexpr std::size_t kMostSecretBytes = kMebibyte;                 // of all keys of a Secret together
constexpr std::size_t kMostVariableBytes = std::size_t{128} << 10;  // what the kernel passes on

bool IsSecret(const ir::ValuePart& part) { return part.kind == ir::ValuePart::Kind::kSecret; }

std::size_t SecretParts(const ir::Composition& value) {
  return static_cast<std::size_t>(std::count_if(value.begin(), value.end(), IsSecret));
}

// What the run fills in is a few bytes, for which a page has room.
std::size_t MostBytes(const StepFile& file) {
  switch (file.kind) {
    case CompositionKind::kText:
      return KnownBytes(file.file->contents);
    case CompositionKind::kSecret:
      return kMostSecretBytes;
    case CompositionKind::kMixed:
      return KnownBytes(file.file->contents) + kMostVariableBytes * SecretParts(file.file->contents);
  }
  return 0;
}

// Each piece of a file is a variable, and the script writes them one after the other. The kubelet could put them
// together as it does for the program, but the engine gives init containers the whole template in a variable behind
// these, where the kubelet would expand every `$(DAGC_P0)` too: a few long values, and it exceeds what the kernel
// takes. Hence the names here are not those that the program's texts refer to.
//
// Names of files are of [A-Za-z0-9._/-], so that quotes keep them whole. What is written gets mode 0644, whoever the
// program runs as; files of a ConfigMap or Secret have it already. They are copied one by one, because beside them
// their volume has the directories `..data` and `..<time>` that its links lead to (AtomicWriter of Kubernetes'
// volumes).
class Writer {
 public:
  Writer(const Emission& emission, std::span<const StepDirectory> directories)
      : emission_(emission),
        directories_(directories),
        helpers_(emission.arena),
        variables_(emission.arena),
        mounts_(emission.arena) {}

  Value Container(const Value& security) {
    SeeAll();
    for (std::size_t n = 0; n < directories_.size(); ++n) {
      if (directories_[n].filled) AddDirectory(directories_[n], "/dagc/" + std::to_string(n));
    }
    script_.pop_back();  // the last line break
    CheckTextLength(emission_, script_.size(), directories_.front().place);
    Arena& arena = emission_.arena;
    MapBuilder container(arena);
    container.Put("name", "dagc-files").Put("image", emission_.workflow.defaults.init_image.value);
    container.Put("command", ListBuilder(arena).Add("/bin/sh").Add("-c").Finish());
    container.Put("args", ListBuilder(arena).Add(arena.Copy(std::string_view(script_))).Finish());
    const Value variables = helpers_.Env(variables_.Finish());
    if (!variables.IsNull()) container.Put("env", variables);  // null: there is nothing to put together
    container.Put("volumeMounts", mounts_.Finish());
    if (!security.IsNull()) container.Put("securityContext", security);
    return container.Finish();
  }

 private:
  // Texts and what the run fills in; Secrets need no helper here.
  void SeeAll() {
    for (const StepDirectory& directory : directories_) {
      for (const StepFile& file : directory.files) {
        if (file.kind != CompositionKind::kMixed) continue;
        for (const ir::ValuePart& part : file.file->contents) {
          if (!IsSecret(part)) helpers_.See({part}, HelperVariables::Place::kVariable);
        }
      }
    }
    helpers_.ChooseNames();
  }

  void AddDirectory(const StepDirectory& directory, const std::string& place) {
    AddFolders(directory, place);
    for (const StepFile& file : directory.files) {
      if (file.optional()) {
        CopyOptional(file, place);
      } else if (file.kind != CompositionKind::kMixed) {
        AddLine({"cp -L -- '", place, "-src/", file.path, "' '", place, "/", file.path, "'"});
      }
    }
    if (!directory.whole_secrets.empty()) CopyAll(place);
    for (const StepFile& file : directory.files) {
      if (file.kind == CompositionKind::kMixed) Write(file, place);
    }
    AddMount(directory.volume, place, false);
    if (!directory.source.empty()) AddMount(directory.source, place + "-src", true);
  }

  // Where it is not there, neither is a folder for it.
  void CopyOptional(const StepFile& file, const std::string& place) {
    AddLine({"if [ -f '", place, "-src/", file.path, "' ]; then"});
    const std::size_t end = file.path.rfind('/');
    if (end != std::string_view::npos) AddLine({"mkdir -p -- '", place, "/", file.path.substr(0, end), "'"});
    AddLine({"cp -L -- '", place, "-src/", file.path, "' '", place, "/", file.path, "'"});
    AddLine({"fi"});
  }

  // Whatever its keys are; links to the volume's own directories are no files.
  void CopyAll(const std::string& place) {
    AddLine({"for f in '", place, "-src'/* '", place, "-src'/.[!.]*; do"});
    AddLine({"if [ -f \"$f\" ]; then cp -L -- \"$f\" '", place, "/'; fi"});
    AddLine({"done"});
  }

  // `printf %s` prints all its arguments, every byte of them.
  void Write(const StepFile& file, const std::string& place) {
    script_ += "printf %s";
    ir::Composition text;  // up to the next Secret
    const auto write = [&](std::string_view variable) { ((script_ += " \"$") += variable) += '"'; };
    const auto write_text = [&] {
      if (KindOf(text) != CompositionKind::kText || KnownBytes(text) > 0) write(AddVariable("DAGC_F", texts_++, text));
      text.clear();
    };
    for (const ir::ValuePart& part : file.file->contents) {
      if (!IsSecret(part)) {
        text.push_back(part);
        continue;
      }
      write_text();
      write(SecretVariable(part));
    }
    write_text();
    AddLine({" > '", place, "/", file.path, "'"});
  }

  std::string_view AddVariable(std::string_view stem, std::size_t number, const ir::Composition& value) {
    const std::string name = std::string(stem) + std::to_string(number);
    const std::string_view kept = emission_.arena.Copy(std::string_view(name));
    variables_.Add(helpers_.Variable(kept, value));
    return kept;
  }

  std::string_view SecretVariable(const ir::ValuePart& part) {
    const auto [at, is_new] = secrets_.try_emplace({part.secret, part.key});
    if (is_new) at->second = AddVariable("DAGC_S", secrets_.size() - 1, {part});
    return at->second;
  }

  void AddFolders(const StepDirectory& directory, const std::string& place) {
    std::set<std::string_view> made;
    for (const StepFile& file : directory.files) {
      const std::size_t end = file.path.rfind('/');
      if (file.optional() || end == std::string_view::npos || !made.insert(file.path.substr(0, end)).second) continue;
      AddLine({"mkdir -p -- '", place, "/", file.path.substr(0, end), "'"});
    }
  }

  void AddLine(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) script_ += word;
    script_ += '\n';
  }

  void AddMount(std::string_view volume, const std::string& place, bool read_only) {
    MapBuilder mount(emission_.arena);
    mount.Put("name", volume).Put("mountPath", emission_.arena.Copy(std::string_view(place)));
    if (read_only) mount.Put("readOnly", Value::Bool(true));
    mounts_.Add(mount.Finish());
  }

  const Emission& emission_;
  std::span<const StepDirectory> directories_;
  HelperVariables helpers_;
  ListBuilder variables_;  // what is written, in the order of first use
  std::size_t texts_ = 0;
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> secrets_;  // variables by Secret and key
  ListBuilder mounts_;
  std::string script_ = "set -e\numask 022\n";
};

}  // namespace

Value MemoryVolume(Arena& arena, const StepDirectory& directory) {
  std::size_t bytes = 0;
  for (const StepFile& file : directory.files) bytes += (MostBytes(file) / kPage + 1) * kPage;
  bytes += kMostSecretBytes * directory.whole_secrets.size();
  const std::string limit = std::to_string((bytes + kMebibyte - 1) / kMebibyte) + "Mi";
  MapBuilder source(arena);
  source.Put("medium", "Memory").Put("sizeLimit", arena.Copy(std::string_view(limit)));
  return MapBuilder(arena).Put("name", directory.volume).Put("emptyDir", source.Finish()).Finish();
}

Value FileWriter(const Emission& emission, std::span<const StepDirectory> directories, const Value& security) {
  return Writer(emission, directories).Container(security);
}

}  // namespace dagc::argo
