import { lines } from '../utterances.ts';

/** Ways to say that it is still the topic it was. */
export const sameTopic = lines(`
  el mismo problema de {Topic}
  el mismo problema con mi {Topic}
  el mismo problema con el {Topic}
  el mismo asunto de {Topic}
  el mismo tema de {Topic}
  la misma duda de {Topic}
  la misma consulta sobre mi {Topic}
  lo mismo con mi {Topic}
  lo mismo de mi {Topic}
  es lo mismo de la {Topic}
  es por lo mismo de {Topic}
  es el mismo {Topic} de antes
  es la misma {Topic} de antes
  tengo el mismo problema con mi {Topic}
  sigue sin funcionar el {Topic}
  sigue sin llegar mi {Topic}
  sigue mal mi {Topic}
  sigue el problema con la {Topic}
  sigue el problema del {Topic}
  sigue fallando el {Topic}
  sigo con el problema de {Topic}
  sigo con lo de mi {Topic}
  sigo sin {Topic}
  sigo sin mi {Topic}
  sigo sin recibir mi {Topic}
  sigo esperando mi {Topic}
  sigo esperando el {Topic}
  me sigue saliendo el mismo {Topic}
  me sigue fallando el {Topic}
  todavía no llega mi {Topic}
  todavía no tengo {Topic}
  todavía no me llega el {Topic}
  todavía no funciona el {Topic}
  todavía no arreglan el {Topic}
  aún no recibo mi {Topic}
  aún tengo el problema con mi {Topic}
  mi {Topic} sigue igual
  mi {Topic} sigue sin funcionar
  mi {Topic} todavía no llega
  el {Topic} sigue fallando
  el {Topic} sigue sin servir
  la {Topic} sigue mal
  el {Topic} volvió a fallar
  otra vez falla el {Topic}
  el {Topic} del que hablamos
  el {Topic} que le dije antes
  lo de la {Topic} que le pregunté antes
  lo de la {Topic} de esta mañana
  no cambió nada con mi {Topic}
  no es otra {Topic} es la misma
  no es otro {Topic} es el mismo
  no es un problema nuevo de {Topic}
`);
