import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isLoopback } from '../config/listening';

/** Networks that are not the Internet: this machine, private, link-local, shared, reserved (RFC 6890). */
const NOT_PUBLIC: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

/** An address that the program does not connect to. */
export class AddressRefused extends Error {
  readonly code = 'EADDRREFUSED';

  constructor(host: string, address: string) {
    super(
      `${host} is ${address}, which is not on the Internet; allow its network in PORTAL_PRIVATE_NETWORKS`,
    );
  }
}

/**
 * Decides to which addresses the program may connect. A name is judged by what it resolves to at
 * the moment of connecting, so that it cannot turn into an internal one in between (DNS rebinding).
 */
export class SafeAddresses {
  private readonly refused = listOf(NOT_PUBLIC.map(([network, bits]) => `${network}/${bits}`));
  private readonly allowed: BlockList;

  /** @param privateNetworks internal networks that are allowed, e.g. `10.0.0.0/8`. */
  constructor(privateNetworks: string[] = []) {
    this.allowed = listOf(privateNetworks);
  }

  /** Whether the program may connect to an address on behalf of a host name that stands in a setting. */
  allows(host: string, address: string): boolean {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (this.allowed.check(address, family)) return true;
    // Only who wrote this machine's own name into the setting means this machine.
    if (isLoopback(address)) return isLoopback(host);
    return !this.refused.check(address, family);
  }

  /** @throws AddressRefused when the host is written as an address that is not allowed. */
  requireLiteral(host: string): void {
    const bare = host.replace(/^\[|\]$/g, '');
    if (isIP(bare) && !this.allows(host, bare)) throw new AddressRefused(host, bare);
  }

  /** For `http.request`: resolves a name and refuses it when any of its addresses is not allowed. */
  readonly lookup: LookupFunction = (host, options, done) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const bad = found.find(({ address }) => !this.allows(host, address));
      if (bad || found.length === 0) {
        return done(new AddressRefused(host, bad?.address ?? 'nothing'), '', 0);
      }
      if (options.all) (done as (error: null, all: dns.LookupAddress[]) => void)(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    });
  };
}

function listOf(networks: string[]): BlockList {
  const list = new BlockList();
  for (const each of networks) {
    const [address = '', bits] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(
      address,
      bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits),
      family,
    );
  }
  return list;
}
