import { useQuery } from "@tanstack/react-query";
import { useAsk } from "../../client/use-desk.ts";

/** The register, the rooms and the filing rules; undefined until they have come. */
export function useCommittee() {
  return useQuery(useAsk().committee.get.queryOptions()).data;
}
