// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/stack_volumes.h"

#include "ir/platform_places.h"

namespace dagc::argo {

std::string_view StackVolumes::FilesOf(std::string_view volume) const {
  return files_.VolumeAt(ir::DirectoryOfVolume(volume));
}

void StackVolumes::AddVolumes(ListBuilder& volumes) const {
  const ir::Pod& pod = *step_.pod;
  for (const std::string_view name : pod.volumes) {
    if (!FilesOf(name).empty()) continue;
    MapBuilder volume(emission_.arena);
    volume.Put("name", name);
    if (name == ir::kCertificateVolume) {
      volume.Put("secret", MapBuilder(emission_.arena).Put("secretName", pod.tls_secret).Finish());
    } else {
      volume.Put("emptyDir", Value::Map({}));
    }
    volumes.Add(volume.Finish());
  }
}

void StackVolumes::AddMounts(const ir::Container& container, ListBuilder& mounts) const {
  const Value* written = container.rest.Find("volumeMounts");
  if (written == nullptr) return;
  for (const Value& mount : written->items()) {
    const Value* name = mount.Find("name");
    const std::string_view files = name == nullptr ? std::string_view() : FilesOf(name->text());
    if (files.empty()) {
      mounts.Add(mount);
      continue;
    }
    MapBuilder renamed(emission_.arena);
    renamed.Put("name", files);
    for (const Entry& entry : mount.entries()) {
      if (entry.key.text() != "name") renamed.Put(entry.key, entry.value);
    }
    mounts.Add(renamed.Finish());
  }
}

}  // namespace dagc::argo
