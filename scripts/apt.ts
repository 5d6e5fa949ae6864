import type { Machine } from './machine'

/** Installs packages of Debian or Ubuntu, as root and where apt-get is there; whether it went well. */
export function aptInstall(machine: Machine, packages: readonly string[]): boolean {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.exists('/usr/bin/apt-get')) return false
  machine.say(`Installing ${packages.join(' and ')} with apt-get.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  machine.run('apt-get', ['update', '-qq'], { seconds: 300, env })
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  return machine.run('apt-get', args, { seconds: 900, env }).ok
}
