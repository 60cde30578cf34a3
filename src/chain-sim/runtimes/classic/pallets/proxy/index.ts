import { proxy, proxy_announced } from './acting.ts'
import { announce, reject_announcement, remove_announcement } from './announcements.ts'
import { add_proxy, create_pure, kill_pure, remove_proxies, remove_proxy } from './delegates.ts'
import { proxies } from './shape.ts'

/** Proxy, pallet 16 (FRAME). */
export const Proxy = proxies.with({
  proxy,
  add_proxy,
  remove_proxy,
  remove_proxies,
  create_pure,
  kill_pure,
  announce,
  remove_announcement,
  reject_announcement,
  proxy_announced,
})
