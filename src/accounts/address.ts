import { BlockList, isIPv4 } from 'node:net';

const inside = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, prefix, 'ipv6');

/** Without the mark of an IPv4 address seen through an IPv6 socket, and without a zone. */
const plain = (address: string): string =>
  address.replace(/^::ffff:(?=\d)/i, '').replace(/%.*$/, '');

/** Whether a request comes from outside the office networks: neither this computer nor a private address. */
export function isRemote(address: string): boolean {
  const bare = plain(address);
  try {
    return !inside.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6');
  } catch {
    return true;
  }
}
