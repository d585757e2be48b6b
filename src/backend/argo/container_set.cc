// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/container_set.h"

#include <cstdint>
#include <string_view>

#include "backend/argo/container.h"

namespace dagc::argo {
namespace {

constexpr std::string_view kShared = "dagc-shared";

// `volumeMounts` of the set are every container's.
Value AllMounts(const Emission& emission, const ir::ContainerSet& set, const Value& mounts) {
  ListBuilder all(emission.arena);
  for (const Value& mount : mounts.items()) all.Add(mount);
  if (!set.shared_directory.empty()) {
    all.Add(MapBuilder(emission.arena).Put("name", kShared).Put("mountPath", set.shared_directory).Finish());
  }
  return all.empty() ? Value() : all.Finish();
}

Value Member(const Emission& emission, const ir::ContainerSet& set, const ir::ContainerSet::Member& member,
             const Value& security) {
  const ContainerUse use{member.container.run};
  const Value container = MakeContainer(emission, use, {member.container.name, {}, {}, {}, security});
  if (member.after.empty()) return container;
  MapBuilder made(emission.arena);
  for (const Entry& entry : container.entries()) made.Put(entry.key, entry.value);
  ListBuilder after(emission.arena);
  for (const std::uint32_t index : member.after) after.Add(set.members[index].container.name);
  return made.Put("dependencies", after.Finish()).Finish();
}

}  // namespace

Value ContainerSetValue(const Emission& emission, const ir::ContainerSet& set, const Value& mounts,
                        const Value& security) {
  MapBuilder made(emission.arena);
  const Value all_mounts = AllMounts(emission, set, mounts);
  if (!all_mounts.IsNull()) made.Put("volumeMounts", all_mounts);
  ListBuilder containers(emission.arena);
  for (const ir::ContainerSet::Member& member : set.members) containers.Add(Member(emission, set, member, security));
  return made.Put("containers", containers.Finish()).Finish();
}

void AddSharedVolume(const Emission& emission, const ir::ContainerSet& set, ListBuilder& volumes) {
  if (set.shared_directory.empty()) return;
  volumes.Add(
      MapBuilder(emission.arena).Put("name", kShared).Put("emptyDir", MapBuilder(emission.arena).Finish()).Finish());
}

}  // namespace dagc::argo
