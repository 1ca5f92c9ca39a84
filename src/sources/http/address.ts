import { BlockList, isIP, isIPv4 } from "node:net";

/** IPv4 ranges that no page may reach: this network, private, shared, loopback, link-local and metadata, protocol, test nets, relay, benchmark, multicast, reserved (IANA special-purpose registry). */
const BLOCKED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** The only IPv6 range of the public internet, and what inside it is not. */
const PUBLIC_V6: readonly [string, number] = ["2000::", 3];
const BLOCKED_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

// One list a family: a list with IPv6 ranges in it answers wrongly for IPv4.
const blockedV4 = new BlockList();
for (const [net, prefix] of BLOCKED_V4) blockedV4.addSubnet(net, prefix, "ipv4");
const publicV6 = new BlockList();
publicV6.addSubnet(...PUBLIC_V6, "ipv6");
const blockedV6 = new BlockList();
for (const [net, prefix] of BLOCKED_V6) blockedV6.addSubnet(net, prefix, "ipv6");

/** Whether an IP address (no name, no brackets) belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/u, "");
  if (isIP(plain) === 0) return false;
  if (isIPv4(plain)) return !blockedV4.check(plain, "ipv4");
  return publicV6.check(plain, "ipv6") && !blockedV6.check(plain, "ipv6");
}

/** Hosts that the user opened, as `host` (any port) or `host:port`. */
export type AllowedHosts = ReadonlySet<string>;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** Whether the user opened exactly this host and port. */
export function isAllowedHost(url: URL, allowed: AllowedHosts): boolean {
  const port = url.port || DEFAULT_PORTS[url.protocol];
  return allowed.has(url.hostname) || allowed.has(`${url.hostname}:${port}`);
}

/** The IP address that a URL names itself, whatever its notation was (URL parsing makes all of them plain); null for a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  return isIP(host) === 0 ? null : host;
}

/** Names that only a machine or its own network knows: "localhost", "printer.local", "db.internal.", "nas.home.arpa" */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?$/iu;

/** Whether a host's name belongs to a local network (RFC 6761, 6762, 8375 and custom): it is refused before anybody is asked for it. */
export const isLocalName = (host: string): boolean => LOCAL_NAME.test(host);
